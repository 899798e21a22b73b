package org.guiju.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The query parameters that a resource method declares, itself or in its bean parameters.
 *
 * @param byName parameter name to its declaration
 */
record Parameters(Map<String, Declared> byName) {

  /**
   * One parameter.
   *
   * @param type type of a single value
   * @param repeatable whether it may be given more than once
   */
  record Declared(Class<?> type, boolean repeatable) {}

  static Parameters of(Method method) {
    Map<String, Declared> all = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        collect(parameter.getType(), all);
      } else {
        add(parameter, parameter.getName(), parameter.getParameterizedType(), all);
      }
    }
    return new Parameters(all);
  }

  private static void collect(Class<?> bean, Map<String, Declared> all) {
    if (bean.isRecord()) {
      for (RecordComponent c : bean.getRecordComponents()) {
        if (c.isAnnotationPresent(BeanParam.class)) {
          collect(c.getType(), all);
        }
      }
    }
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(BeanParam.class)) {
          collect(field.getType(), all);
        } else {
          add(field, field.getName(), field.getGenericType(), all);
        }
      }
    }
  }

  private static void add(
      AnnotatedElement element, String own, Type type, Map<String, Declared> all) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    RestQuery rest = element.getAnnotation(RestQuery.class);
    if (query != null) {
      all.put(query.value(), declared(type));
    } else if (rest != null) {
      all.put(rest.value().isEmpty() ? own : rest.value(), declared(type));
    }
  }

  private static Declared declared(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
      Class<?> single =
          generic.getActualTypeArguments()[0] instanceof Class<?> c ? c : Object.class;
      return new Declared(single, Collection.class.isAssignableFrom(raw));
    }
    return new Declared(type instanceof Class<?> c ? c : Object.class, false);
  }
}
