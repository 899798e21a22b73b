package org.guiju.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.guiju.platform.DomainException;
import org.guiju.platform.Violation;
import org.junit.jupiter.api.Test;

class ClassificationImportTest {

  @Test
  void knownFilesAreReadAsTheyAre() {
    ClassificationImport ics =
        ClassificationImport.read(
            Map.of("code", "01.040", "level", "2", "parent", "01", "title_en", "Vocabularies")::get,
            ClassificationScheme.ICS);
    assertThat(ics.titleEn()).isEqualTo("Vocabularies");
    assertThat(ics.parent()).isEqualTo("01");
    ClassificationImport ccs =
        ClassificationImport.read(
            Map.of("code", "A 00", "level", "3", "parent", "A00/09", "title_zh", "标准化、质量管理")::get,
            ClassificationScheme.CCS);
    assertThat(ccs.code()).isEqualTo("A00");
    ClassificationImport industry =
        ClassificationImport.read(
            Map.of("code", "aq", "industry_zh", "安全生产", "admin_zh", "国家安全生产管理局")::get,
            ClassificationScheme.INDUSTRY);
    assertThat(industry.code()).isEqualTo("AQ");
    assertThat(industry.departmentZh()).isEqualTo("国家安全生产管理局");
    assertThat(industry.status()).isEqualTo(ClassificationStatus.CURRENT);
  }

  @Test
  void everythingWrongIsToldByColumn() {
    assertThat(
            pointers(Map.of("code", "1.2", "status", "x", "level", "0"), ClassificationScheme.ICS))
        .containsExactlyInAnyOrder("/code", "/status", "/level", "/titleZh");
    assertThat(pointers(Map.of("code", "01", "titleEn", "x"), null)).containsExactly("/scheme");
    assertThat(pointers(Map.of("code", "I00", "titleEn", "x"), ClassificationScheme.CCS))
        .containsExactly("/code");
  }

  private static java.util.List<String> pointers(
      Map<String, String> row, ClassificationScheme scheme) {
    return catchThrowableOfType(
            DomainException.class, () -> ClassificationImport.read(row::get, scheme))
        .violations()
        .stream()
        .map(Violation::pointer)
        .toList();
  }
}
