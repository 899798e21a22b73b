package org.guiju.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps content as objects of a bucket, each named by its hash behind a prefix. */
final class S3Store implements DocumentStore {

  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final String bucket;
  private final String prefix;

  S3Store(S3Client client, String bucket, String prefix) {
    this.client = client;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  @Override
  public void put(Received content) throws IOException {
    if (has(content.sha256())) {
      return;
    }
    try {
      client.putObject(
          request ->
              request
                  .bucket(bucket)
                  .key(key(content.sha256()))
                  .contentType("application/octet-stream")
                  // So that the store itself refuses what was mangled on the way.
                  .checksumSHA256(base64(content.sha256())),
          RequestBody.fromFile(content.file()));
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean has(String sha256) throws IOException {
    try {
      client.headObject(request -> request.bucket(bucket).key(key(sha256)));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      if (e instanceof software.amazon.awssdk.services.s3.model.S3Exception s3
          && s3.statusCode() == NOT_FOUND) {
        return false;
      }
      throw failed(e);
    }
  }

  @Override
  public InputStream open(String sha256, long from, long length) throws IOException {
    if (length == 0) {
      return InputStream.nullInputStream();
    }
    String range = "bytes=" + from + "-" + (from + length - 1);
    try {
      return client.getObject(request -> request.bucket(bucket).key(key(sha256)).range(range));
    } catch (NoSuchKeyException e) {
      throw FolderStore.missing(sha256, e);
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  @Override
  public void remove(String sha256) throws IOException {
    try {
      client.deleteObject(request -> request.bucket(bucket).key(key(sha256)));
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private String key(String sha256) {
    return prefix + sha256;
  }

  private static IOException failed(SdkException e) {
    return new IOException("The S3 store of documents failed", e);
  }
}
