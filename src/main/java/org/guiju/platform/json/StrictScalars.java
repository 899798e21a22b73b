package org.guiju.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Dates, moments and ids in one form each, from strings only. */
public final class StrictScalars {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern UUID_FORM =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
  private static final int LONGEST_MOMENT = 40;
  private static final int LAST_YEAR = 9999;

  private StrictScalars() {}

  /** A date such as 2026-01-31, from the year 1; IllegalArgumentException where it is none. */
  public static LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a date");
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() < 1) {
        throw new IllegalArgumentException("no such year");
      }
      return date;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date", e);
    }
  }

  /**
   * A moment with zone such as 2026-01-31T08:00:00+08:00, in microseconds; IllegalArgumentException
   * where it is none.
   */
  public static Instant moment(String text) {
    try {
      OffsetDateTime moment =
          OffsetDateTime.parse(text.substring(0, Math.min(text.length(), LONGEST_MOMENT)));
      if (moment.getYear() < 0 || moment.getYear() > LAST_YEAR) {
        throw new IllegalArgumentException("out of range");
      }
      return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such moment", e);
    }
  }

  /** A UUID in its full form; IllegalArgumentException where it is none. */
  public static UUID id(String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a UUID");
    }
    return UUID.fromString(text);
  }

  private abstract static class FromString<T> extends StdScalarDeserializer<T> {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Function<String, T> reader;

    FromString(Class<T> type, Function<String, T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(handledType(), json);
      }
      try {
        return reader.apply(json.getText());
      } catch (IllegalArgumentException e) {
        return (T) context.handleWeirdStringValue(handledType(), "", "wrong form");
      }
    }
  }

  static final class Date extends FromString<LocalDate> {
    @Serial private static final long serialVersionUID = 1L;

    Date() {
      super(LocalDate.class, StrictScalars::date);
    }
  }

  static final class Moment extends FromString<Instant> {
    @Serial private static final long serialVersionUID = 1L;

    Moment() {
      super(Instant.class, StrictScalars::moment);
    }
  }

  static final class Id extends FromString<UUID> {
    @Serial private static final long serialVersionUID = 1L;

    Id() {
      super(UUID.class, StrictScalars::id);
    }
  }
}
