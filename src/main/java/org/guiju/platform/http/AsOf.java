package org.guiju.platform.http;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** The day that a read is about; to be taken as a {@code @BeanParam}. */
public class AsOf {

  @QueryParam("asOf")
  @Parameter(
      description =
          "The day that the answer is about, ISO 8601, a legal day in China. Today where absent; a"
              + " future day shows what takes effect by then.")
  @Nullable LocalDate asOf;

  /** Whether the client named a day. */
  public boolean given() {
    return asOf != null;
  }

  /** The day asked for, else the legal day now. */
  public LocalDate day(LegalDay legalDay) {
    return asOf == null ? legalDay.today() : asOf;
  }

  /** The day asked for, if any. */
  public @Nullable LocalDate orNull() {
    return asOf;
  }
}
