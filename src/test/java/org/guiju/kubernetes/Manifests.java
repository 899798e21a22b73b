package org.guiju.kubernetes;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads manifests as strictly as can be: no key twice, no field that the model of Kubernetes does
 * not have.
 */
final class Manifests {

  private static final Map<String, Class<? extends HasMetadata>> MODEL =
      Map.of(
          "v1/ConfigMap", ConfigMap.class,
          "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
          "v1/Service", Service.class,
          "apps/v1/Deployment", Deployment.class);

  private static final ObjectMapper STRICT =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .annotationIntrospector(new WithoutAnySetters())
          .build();

  private Manifests() {}

  /** What kustomize is told; the fields that we use are all that there may be. */
  record Kustomization(String apiVersion, String kind, List<String> resources, List<Image> images) {

    record Image(String name, String newTag) {}
  }

  static Kustomization kustomization(Path folder) {
    return read(content(folder.resolve("kustomization.yaml")), Kustomization.class);
  }

  /** The things that the files of the kustomization describe. */
  static List<HasMetadata> resources(Path folder) {
    List<HasMetadata> found = new ArrayList<>();
    for (String file : kustomization(folder).resources()) {
      found.add(resource(content(folder.resolve(file))));
    }
    return found;
  }

  static HasMetadata resource(String yaml) {
    JsonNode tree = read(yaml, JsonNode.class);
    String type = tree.path("apiVersion").asText() + "/" + tree.path("kind").asText();
    Class<? extends HasMetadata> model = MODEL.get(type);
    if (model == null) {
      throw new IllegalArgumentException("There is no model for " + type);
    }
    return read(yaml, model);
  }

  private static <T> T read(String yaml, Class<T> type) {
    try (MappingIterator<T> documents = STRICT.readerFor(type).readValues(yaml)) {
      List<T> found = documents.readAll();
      if (found.size() != 1) {
        throw new IllegalArgumentException("One document to a file, not " + found.size());
      }
      return found.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model's classes keep unknown fields in a map; here they are mistakes. */
  private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
