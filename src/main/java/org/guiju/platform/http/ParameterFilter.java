package org.guiju.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guiju.platform.DomainException;
import org.guiju.platform.DomainException.Category;
import org.guiju.platform.Text;
import org.guiju.platform.Violation;
import org.guiju.platform.json.PlainText;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters that the operation does not have, that are given twice, or whose value cannot
 * be read.
 */
@Singleton
class ParameterFilter {

  private static final int LONGEST_NAME = 80;

  private final Map<Method, Parameters> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    request
        .getUriInfo()
        .getPathParameters()
        .forEach((name, values) -> checkCharacters(name, values));
    Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
    if (query.isEmpty()) {
      return;
    }
    Map<String, Parameters.Declared> declared =
        known.computeIfAbsent(method, Parameters::of).byName();
    List<Violation> violations = new ArrayList<>();
    query.forEach(
        (name, values) -> {
          Parameters.Declared parameter = declared.get(name);
          if (parameter == null) {
            violations.add(unknown(name, declared));
          } else {
            checkCharacters(name, values);
            check(name, values, parameter, violations);
          }
        });
    if (!violations.isEmpty()) {
      throw new DomainException(
          Category.MALFORMED,
          violations.getFirst().code(),
          new Text("参数有误，见 errors。", "A parameter is wrong; see errors."),
          violations,
          Map.of());
    }
  }

  private static void check(
      String name, List<String> values, Parameters.Declared parameter, List<Violation> violations) {
    if (values.size() > 1 && !parameter.repeatable()) {
      violations.add(
          new Violation(
              name, "PARAMETER_REPEATED", new Text("此参数只能给出一次。", "It can be given once only.")));
    }
    for (String value : values) {
      ParameterValues.objection(parameter.type(), value)
          .ifPresent(text -> violations.add(new Violation(name, "PARAMETER_INVALID", text)));
    }
  }

  private static Violation unknown(String name, Map<String, Parameters.Declared> declared) {
    String shown =
        !PlainText.allowsOneLine(name)
            ? ""
            : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    String allowed = String.join(", ", declared.keySet());
    return new Violation(
        shown,
        "PARAMETER_UNKNOWN",
        declared.isEmpty()
            ? new Text("此操作没有查询参数。", "The operation has no query parameters.")
            : new Text("没有这个参数；可用的参数：%s。", "There is no such parameter; there are: %s.")
                .with(allowed));
  }

  private static void checkCharacters(String name, List<String> values) {
    if (!values.stream().allMatch(PlainText::allowsOneLine)) {
      throw DomainException.invalid(
          name,
          "CONTROL_CHARACTER",
          new Text(
              "含有不允许的字符：控制字符、孤立的代理项或非字符。",
              "It has characters that are not allowed: control characters, lone surrogates or"
                  + " noncharacters."));
    }
  }
}
