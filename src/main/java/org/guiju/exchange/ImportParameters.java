package org.guiju.exchange;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.exchange.job.Datasets;
import org.guiju.exchange.read.Charsets;
import org.guiju.exchange.spi.Dataset;
import org.guiju.exchange.spi.Format;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.guiju.platform.idempotency.Idempotency;
import org.jspecify.annotations.Nullable;

/** What is to be imported and how the file is to be read; to be taken as a {@code @BeanParam}. */
public class ImportParameters {

  private static final int LONGEST_KEY = 255;
  private static final int DELETE = 0x7F;

  @QueryParam("dataset")
  @Parameter(description = "What the file is; `GET /imports/datasets` lists all.", required = true)
  @Nullable String dataset;

  @QueryParam("dryRun")
  @DefaultValue("false")
  @Parameter(description = "Judge every row as if for real, and keep nothing.")
  boolean dryRun;

  @QueryParam("format")
  @Parameter(description = "`csv` or `ndjson`, where `Content-Type` does not say.")
  @Nullable String format;

  @QueryParam("charset")
  @Parameter(
      description =
          "`utf-8` (where absent), `gb18030`, `gbk` or `gb2312`; may be given in `Content-Type` instead.")
  @Nullable String charset;

  @HeaderParam("Content-Type")
  @Parameter(hidden = true)
  @Nullable String contentType;

  Dataset dataset(Datasets datasets) {
    if (dataset == null) {
      throw DomainException.malformed(
          "dataset", "REQUIRED", new Text("须说明数据集。", "The dataset must be named."));
    }
    return datasets
        .find(dataset)
        .orElseThrow(
            () ->
                DomainException.malformed(
                    "dataset",
                    "DATASET_UNKNOWN",
                    new Text("没有这个数据集；可用的：%s。", "There is no such dataset; there are: %s.")
                        .with(
                            String.join(
                                ", ", datasets.all().stream().map(Dataset::name).toList()))));
  }

  Format format(Dataset of) {
    Format read = named().or(this::typed).orElseThrow(ImportParameters::noFormat);
    if (!of.formats().contains(read)) {
      throw DomainException.malformed(
          "format",
          "FORMAT_UNSUPPORTED",
          new Text("此数据集没有这种格式。", "The dataset does not have this format."));
    }
    return read;
  }

  private Optional<Format> named() {
    if (format == null) {
      return Optional.empty();
    }
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "csv" -> Optional.of(Format.CSV);
      case "ndjson" -> Optional.of(Format.NDJSON);
      default -> throw noFormat();
    };
  }

  private Optional<Format> typed() {
    MediaType type = type();
    return switch (type == null ? "" : type.getSubtype().toLowerCase(Locale.ROOT)) {
      case "csv" -> Optional.of(Format.CSV);
      case "x-ndjson", "ndjson" -> Optional.of(Format.NDJSON);
      default -> Optional.empty();
    };
  }

  Charset charset() {
    MediaType type = type();
    String named =
        charset != null || type == null
            ? charset
            : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    return Charsets.named(named)
        .orElseThrow(
            () ->
                DomainException.malformed(
                    "charset",
                    "CHARSET_UNSUPPORTED",
                    new Text(
                        "文件的编码须为 utf-8、gb18030、gbk 或 gb2312。",
                        "The file's encoding must be utf-8, gb18030, gbk or gb2312.")));
  }

  static void check(Dataset dataset, Map<String, String> given) {
    for (String name : new TreeSet<>(given.keySet())) {
      if (!dataset.parameters().contains(name)) {
        throw DomainException.malformed(
            name,
            "PARAMETER_UNKNOWN",
            new Text("此数据集没有这个参数。", "The dataset does not have this parameter."));
      }
    }
  }

  static void checkKey(@Nullable String key) {
    if (key != null
        && (key.isEmpty()
            || key.length() > LONGEST_KEY
            || !key.chars().allMatch(c -> c > ' ' && c < DELETE))) {
      throw DomainException.malformed(
          Idempotency.HEADER,
          "IDEMPOTENCY_KEY_MALFORMED",
          new Text(
              "Idempotency-Key 须为 1 至 255 个可见的 ASCII 字符。",
              "Idempotency-Key must be 1 to 255 visible ASCII characters."));
    }
  }

  private @Nullable MediaType type() {
    return contentType == null ? null : MediaType.valueOf(contentType);
  }

  private static DomainException noFormat() {
    return DomainException.malformed(
        "format",
        "FORMAT_UNKNOWN",
        new Text(
            "须用 Content-Type text/csv 或 application/x-ndjson，或参数 format=csv、ndjson 说明格式。",
            "Say the format by Content-Type text/csv or application/x-ndjson, or by the parameter format=csv or ndjson."));
  }
}
