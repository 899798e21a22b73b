package org.guiju.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.problem.MethodsOfAddress;
import org.jspecify.annotations.Nullable;

/**
 * Which methods an address knows, for the header {@code Allow} that Quarkus does not send with 405.
 */
@ApplicationScoped
class AllowedMethods implements MethodsOfAddress {

  private record Operation(Pattern path, String method) {}

  private final BeanManager beans;
  private final Supplier<List<Operation>> operations;

  AllowedMethods(BeanManager beans) {
    this.beans = beans;
    this.operations = new Once<>(this::collect);
  }

  @Override
  public String of(String path) {
    Set<String> methods =
        operations.get().stream()
            .filter(o -> o.path().matcher(path).matches())
            .map(Operation::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    methods.add(HttpMethod.OPTIONS);
    return String.join(", ", methods);
  }

  private List<Operation> collect() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(
            type ->
                Arrays.stream(type.getDeclaredMethods())
                    .flatMap(method -> operations(type, method)))
        .toList();
  }

  private static Stream<Operation> operations(Class<?> type, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path =
        "/" + type.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(a -> a.isAnnotationPresent(HttpMethod.class))
        .map(a -> new Operation(pattern(path), a.getAnnotation(HttpMethod.class).value()));
  }

  private static Pattern pattern(String path) {
    String regex =
        Arrays.stream(path.split("/"))
            .filter(part -> !part.isEmpty())
            .map(
                part ->
                    part.contains("{") ? part.contains(":") ? ".+" : "[^/]+" : Pattern.quote(part))
            .collect(Collectors.joining("/", "/", "/?"));
    return Pattern.compile(regex);
  }

  /** Made at the first use and kept. */
  private static final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public T get() {
      T value = made;
      if (value == null) {
        value = maker.get();
        made = value;
      }
      return value;
    }
  }
}
