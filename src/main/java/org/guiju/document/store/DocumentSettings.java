package org.guiju.document.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where documents are kept and what may be uploaded. */
@ConfigMapping(prefix = "guiju.documents")
public interface DocumentSettings {

  /** Where content is kept. */
  enum Store {
    /** Files in a folder. */
    FOLDER,
    /** Objects in a bucket of an S3-compatible store. */
    S3
  }

  /** Which of the two. */
  @WithDefault("folder")
  Store store();

  /** The folder of the file store; of an S3 store it only holds uploads under way. */
  @WithDefault("${guiju.data:./data}/documents")
  Path folder();

  /** The largest document. */
  @WithDefault("100M")
  MemorySize largest();

  /** Media types that may be uploaded; what a browser would execute has no place among them. */
  @WithDefault(
      "application/pdf,application/ofd,application/msword,application/vnd.ms-excel,"
          + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
          + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
          + "application/vnd.openxmlformats-officedocument.presentationml.presentation,"
          + "application/vnd.oasis.opendocument.text,application/vnd.oasis.opendocument.spreadsheet,"
          + "text/plain,text/csv,application/xml,text/xml,application/zip,image/png,image/jpeg,image/tiff")
  Set<String> mediaTypes();

  /** How long content that no event names is kept: longer than any upload takes. */
  @WithDefault("24h")
  Duration orphanAge();

  /** The S3-compatible store. */
  S3 s3();

  /** The S3-compatible store. */
  interface S3 {

    /** Its address; that of AWS for the region where it is absent. */
    Optional<URI> endpoint();

    /** Its region, which is part of every signature. */
    @WithDefault("us-east-1")
    String region();

    /** The bucket, which must exist. */
    Optional<String> bucket();

    /** What the names of our objects begin with. */
    @WithDefault("documents/")
    String prefix();

    /** Access key; where absent it is looked for where AWS' own tools do. */
    Optional<String> accessKey();

    /** Secret key. */
    Optional<String> secretKey();

    /** Whether the bucket stands in the path and not in the host's name. */
    @WithDefault("true")
    boolean pathStyle();
  }
}
