package org.guiju.document.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store that the settings name; the service does not start where they do not fit. */
@ApplicationScoped
class Stores {

  @Startup
  @Singleton
  @Produces
  DocumentStore store(DocumentSettings settings) {
    return of(settings);
  }

  static DocumentStore of(DocumentSettings settings) {
    return switch (settings.store()) {
      case FOLDER -> new FolderStore(settings.folder());
      case S3 -> s3(settings.s3());
    };
  }

  private static S3Store s3(DocumentSettings.S3 settings) {
    String bucket =
        settings
            .bucket()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "guiju.documents.store is s3 and guiju.documents.s3.bucket is not set"));
    if (settings.accessKey().isPresent() != settings.secretKey().isPresent()) {
      throw new IllegalStateException(
          "guiju.documents.s3.access-key and guiju.documents.s3.secret-key go together");
    }
    var client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .region(Region.of(settings.region()))
            // Other stores than AWS' know neither AWS' checksums in trailers nor signed chunks.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(
                s3 ->
                    s3.pathStyleAccessEnabled(settings.pathStyle()).chunkedEncodingEnabled(false));
    settings.endpoint().ifPresent(client::endpointOverride);
    settings
        .accessKey()
        .ifPresent(
            key ->
                client.credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, settings.secretKey().orElseThrow()))));
    return new S3Store(client.build(), bucket, settings.prefix());
  }
}
