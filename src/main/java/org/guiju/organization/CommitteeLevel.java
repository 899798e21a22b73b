package org.guiju.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.Text;
import org.guiju.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Whose committee it is. */
@Schema(description = "Whose committee it is.")
public enum CommitteeLevel implements Term {
  /** Of ISO, IEC, ITU or another international body (国际). */
  INTERNATIONAL("国际", "international"),
  /** Of SAC (全国专业标准化技术委员会). */
  NATIONAL("全国", "national"),
  /** Of a State Council department (行业). */
  INDUSTRY("行业", "industry"),
  /** Of a province (省级). */
  PROVINCIAL("省级", "provincial"),
  /** Of a city (市级). */
  MUNICIPAL("市级", "municipal"),
  /** Of an association (团体). */
  GROUP("团体", "group");

  private final Text text;

  CommitteeLevel(String zh, String en) {
    this.text = new Text(zh, en);
  }

  @Override
  public Text text() {
    return text;
  }

  /** The level that the beginning of a code says; null where it says none. */
  static @Nullable CommitteeLevel ofCode(String code) {
    String body = code.split("[/ ]", 2)[0];
    return switch (body) {
      case "SAC" -> NATIONAL;
      case "ISO", "IEC", "ITU", "ITU-T", "ITU-R", "CIE", "IIW", "IULTCS", "VAMAS", "CISPR" ->
          INTERNATIONAL;
      default -> null;
    };
  }
}
