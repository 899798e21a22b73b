package org.guiju.platform;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name or sentence in the two languages that Guiju speaks.
 *
 * @param zh in Chinese
 * @param en in English
 */
@Schema(description = "A name or sentence in the two languages that Guiju speaks.")
public record Text(String zh, String en) {

  /** The text in the language asked for; anything but Chinese is answered in English. */
  public String in(Locale locale) {
    return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
  }

  /** Both languages formatted with the same arguments, as {@link String#formatted}. */
  public Text with(Object... arguments) {
    return new Text(zh.formatted(arguments), en.formatted(arguments));
  }
}
