package org.guiju.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The manifests are read strictly, and their parts agree with each other and with the application.
 */
class ManifestsTest {

  private static final Path BASE = Path.of("k8s/base");
  private static final String DOCUMENTS = "/var/lib/guiju/documents";
  private static final String DUMPS = "/var/lib/guiju/dumps";

  private final List<HasMetadata> resources = Manifests.resources(BASE);
  private final Deployment deployment = only(Deployment.class);
  private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
  private final Container container = pod.getContainers().getFirst();

  @Test
  void everyFileIsNamedInTheKustomization() throws IOException {
    List<String> named = Manifests.kustomization(BASE).resources();
    try (Stream<Path> files = Files.list(BASE)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(named.stream(), Stream.of("kustomization.yaml")).toList());
    }
  }

  @Test
  void selectorsFindThePods() {
    var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
    assertThat(labels).containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
    assertThat(labels).containsAllEntriesOf(only(Service.class).getSpec().getSelector());
    assertThat(resources)
        .allSatisfy(
            r ->
                assertThat(r.getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/name", "guiju"));
  }

  @Test
  void portsAgree() {
    var port = container.getPorts().getFirst();
    assertThat(only(ConfigMap.class).getData())
        .containsEntry("GUIJU_PORT", port.getContainerPort().toString());
    assertThat(only(Service.class).getSpec().getPorts())
        .singleElement()
        .satisfies(p -> assertThat(p.getTargetPort().getStrVal()).isEqualTo(port.getName()));
    assertThat(
            List.of(
                container.getStartupProbe(),
                container.getReadinessProbe(),
                container.getLivenessProbe()))
        .allSatisfy(p -> assertThat(p.getHttpGet().getPort().getStrVal()).isEqualTo(port.getName()))
        .extracting(Probe::getHttpGet)
        .extracting("path")
        .containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
  }

  @Test
  void settingsAreOnesThatTheApplicationReads() throws IOException {
    String known = Files.readString(Path.of("src/main/resources/application.properties"));
    assertThat(container.getEnvFrom().getFirst().getConfigMapRef().getName())
        .isEqualTo(only(ConfigMap.class).getMetadata().getName());
    assertThat(
            Stream.concat(
                only(ConfigMap.class).getData().keySet().stream(),
                container.getEnv().stream().map(EnvVar::getName)))
        .filteredOn(name -> name.startsWith("GUIJU_") && !name.equals("GUIJU_ADMIN_PASSWORD"))
        .hasSize(7)
        .allSatisfy(
            name -> assertThat(known).containsAnyOf("${" + property(name), "#" + property(name)));
  }

  private static String property(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  @Test
  void theDatabasePasswordComesFromASecretOnly() {
    assertThat(container.getEnv())
        .allSatisfy(env -> assertThat(env.getValueFrom().getSecretKeyRef()).isNotNull());
    assertThat(only(ConfigMap.class).getData().keySet()).noneMatch(key -> key.contains("PASSWORD"));
  }

  @Test
  void thePodHoldsNoMoreThanItNeeds() {
    var security = container.getSecurityContext();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getEnableServiceLinks())
        .as("the service's own GUIJU_PORT must not be set")
        .isFalse();
    assertThat(security.getReadOnlyRootFilesystem()).isTrue();
    assertThat(security.getAllowPrivilegeEscalation()).isFalse();
    assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(container.getResources().getLimits()).containsKey("memory");
    assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    assertThat(container.getVolumeMounts())
        .extracting(VolumeMount::getMountPath)
        .containsExactly("/tmp", DOCUMENTS, DUMPS);
  }

  @Test
  void documentsAndDumpsLieInVolumesThatOutliveThePods() {
    assertThat(only(ConfigMap.class).getData())
        .containsEntry("GUIJU_DOCUMENTS_FOLDER", DOCUMENTS)
        .containsEntry("GUIJU_DUMP_FOLDER", DUMPS);
    Set<String> volumes = Set.of(claimed(DOCUMENTS), claimed(DUMPS));
    assertThat(volumes).hasSize(2);
    assertThat(pod.getVolumes())
        .filteredOn(v -> !volumes.contains(v.getName()))
        .allSatisfy(v -> assertThat(v.getEmptyDir()).isNotNull());
  }

  /** The name of the volume mounted there, which is a claim that all pods write. */
  private String claimed(String path) {
    String volume =
        container.getVolumeMounts().stream()
            .filter(mount -> mount.getMountPath().equals(path))
            .map(VolumeMount::getName)
            .findFirst()
            .orElseThrow();
    String claim =
        pod.getVolumes().stream()
            .filter(v -> v.getName().equals(volume))
            .map(v -> v.getPersistentVolumeClaim().getClaimName())
            .findFirst()
            .orElseThrow();
    assertThat(resources)
        .filteredOn(PersistentVolumeClaim.class::isInstance)
        .map(PersistentVolumeClaim.class::cast)
        .filteredOn(it -> it.getMetadata().getName().equals(claim))
        .singleElement()
        .satisfies(
            it -> assertThat(it.getSpec().getAccessModes()).containsExactly("ReadWriteMany"));
    return volume;
  }

  @Test
  void theImageIsTheOneThatTheKustomizationTags() {
    assertThat(Manifests.kustomization(BASE).images())
        .singleElement()
        .satisfies(image -> assertThat(container.getImage()).isEqualTo(image.name()));
  }

  @Test
  void aKeyTwiceOrAFieldThatDoesNotExistIsRefused() {
    String service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n";
    assertThat(Manifests.resource(service)).isInstanceOf(Service.class);
    assertThatThrownBy(() -> Manifests.resource(service + "  name: b\n"))
        .hasMessageContaining("Duplicate field");
    assertThatThrownBy(() -> Manifests.resource(service + "spec:\n  portz: []\n"))
        .hasMessageContaining("portz");
  }

  private <T extends HasMetadata> T only(Class<T> type) {
    return resources.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }
}
