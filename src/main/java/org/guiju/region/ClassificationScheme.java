package org.guiju.region;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.identifier.CcsCode;
import org.guiju.identifier.IcsCode;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Term;

/** The classifications that standards carry. */
@Schema(description = "The classifications that standards carry.")
public enum ClassificationScheme implements Term {
  /** International Classification for Standards (国际标准分类法). */
  ICS("国际标准分类", "International Classification for Standards"),
  /** Chinese Classification for Standards (中国标准文献分类法). */
  CCS("中国标准文献分类", "Chinese Classification for Standards"),
  /** Codes of industry standards (行业标准代号). */
  INDUSTRY("行业标准代号", "codes of industry standards");

  private static final Pattern INDUSTRY_CODE = Pattern.compile("[A-Z]{2,4}");

  private final Text text;

  ClassificationScheme(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }

  /** The code as it is kept: CCS without the blank of its printed form, letters in capitals. */
  public String normalize(String code) {
    return this == CCS ? CcsCode.normalize(code.strip()) : code.strip().toUpperCase(Locale.ROOT);
  }

  /** Why the text cannot be a code of the scheme; empty if it can. */
  public Optional<Text> refuse(String code) {
    return switch (this) {
      case ICS -> IcsCode.check(code).map(refusal -> refusal.reason());
      case CCS ->
          code.matches("[A-HJ-NP-Z]") ? Optional.empty() : CcsCode.check(code).map(r -> r.reason());
      case INDUSTRY ->
          INDUSTRY_CODE.matcher(code).matches()
              ? Optional.empty()
              : Optional.of(
                  new Text(
                      "行业标准代号应为 2 至 4 个大写字母。",
                      "A code of industry standards has 2 to 4 capitals."));
    };
  }
}
