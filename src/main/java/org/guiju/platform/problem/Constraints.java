package org.guiju.platform.problem;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;

/**
 * What Bean Validation found: of a body 422 with JSON pointers, of parameters 400 with their names.
 */
final class Constraints {

  private record Found(boolean inBody, Violation violation) {}

  private Constraints() {}

  /** Empty where an answer of ours broke a rule, which is no fault of the client. */
  static Optional<Refusal> explain(ResteasyReactiveViolationException e) {
    // what a resource's method validated by hand comes in the same wrapping
    if (e.getConstraintViolations().stream().allMatch(Constraints::isByHand)) {
      return explainPlain(e);
    }
    List<Found> all = new ArrayList<>();
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
      Path.Node method = nodes.next();
      Path.Node parameter = nodes.hasNext() ? nodes.next() : null;
      if (parameter == null || parameter.getKind() != ElementKind.PARAMETER) {
        return Optional.empty();
      }
      all.add(found(violation, method, parameter.as(Path.ParameterNode.class), nodes));
    }
    return Optional.of(refusal(all));
  }

  /**
   * What was validated by hand, such as a record after a merge patch; empty where it is no value of
   * a client.
   */
  static Optional<Refusal> explainPlain(ConstraintViolationException e) {
    List<Found> all = new ArrayList<>();
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
      if (!isByHand(violation)) {
        return Optional.empty();
      }
      all.add(
          new Found(
              true,
              new Violation(
                  pointer(nodes), ConstraintText.code(violation), ConstraintText.of(violation))));
    }
    return Optional.of(refusal(all));
  }

  private static boolean isByHand(ConstraintViolation<?> violation) {
    return violation.getExecutableParameters() == null
        && violation.getExecutableReturnValue() == null;
  }

  private static Refusal refusal(List<Found> all) {
    boolean body = all.stream().anyMatch(Found::inBody);
    List<Violation> violations =
        all.stream()
            .map(Found::violation)
            .sorted(Comparator.comparing(Violation::pointer))
            .toList();
    return body
        ? Refusal.of(
            ProblemType.INVALID,
            "INVALID",
            new Text("请求内容不符合规则，见 errors。", "The request breaks a rule; see errors."),
            violations)
        : Refusal.of(
            ProblemType.MALFORMED_REQUEST,
            "PARAMETER_INVALID",
            new Text("参数不符合规则，见 errors。", "A parameter breaks a rule; see errors."),
            violations);
  }

  private static Found found(
      ConstraintViolation<?> violation,
      Path.Node method,
      Path.ParameterNode node,
      Iterator<Path.Node> rest) {
    Optional<Parameter> parameter = parameter(violation.getRootBeanClass(), method, node);
    Optional<String> name = parameter.flatMap(Constraints::name);
    boolean bean = parameter.isPresent() && parameter.get().isAnnotationPresent(BeanParam.class);
    String pointer;
    if (bean) {
      pointer = rest.hasNext() ? rest.next().getName() : node.getName();
    } else {
      pointer = name.orElseGet(() -> pointer(rest));
    }
    return new Found(
        !bean && name.isEmpty(),
        new Violation(pointer, ConstraintText.code(violation), ConstraintText.of(violation)));
  }

  private static Optional<Parameter> parameter(
      Class<?> bean, Path.Node method, Path.ParameterNode node) {
    int count = method.as(Path.MethodNode.class).getParameterTypes().size();
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Method m : type.getDeclaredMethods()) {
        if (m.getName().equals(method.getName())
            && m.getParameterCount() == count
            && Stream.of(m.getAnnotations())
                .anyMatch(a -> a.annotationType().getName().startsWith("jakarta.ws.rs."))) {
          return Optional.of(m.getParameters()[node.getParameterIndex()]);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> name(Parameter parameter) {
    if (parameter.isAnnotationPresent(QueryParam.class)) {
      return Optional.of(parameter.getAnnotation(QueryParam.class).value());
    }
    if (parameter.isAnnotationPresent(PathParam.class)) {
      return Optional.of(parameter.getAnnotation(PathParam.class).value());
    }
    return Optional.ofNullable(parameter.getAnnotation(HeaderParam.class)).map(HeaderParam::value);
  }

  private static String pointer(Iterator<Path.Node> nodes) {
    StringBuilder pointer = new StringBuilder();
    while (nodes.hasNext()) {
      Path.Node node = nodes.next();
      if (node.isInIterable()) {
        Object at = node.getIndex() == null ? node.getKey() : node.getIndex();
        if (at != null) {
          pointer.append('/').append(JsonFailures.escape(at.toString()));
        }
      }
      if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        pointer.append('/').append(JsonFailures.escape(node.getName()));
      }
    }
    return pointer.toString();
  }
}
