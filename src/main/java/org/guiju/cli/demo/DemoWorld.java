package org.guiju.cli.demo;

import java.util.ArrayList;
import java.util.List;
import org.guiju.organization.OrganizationType;
import org.jspecify.annotations.Nullable;

/** The invented organizations of the regions of the five documents and of some others. */
final class DemoWorld {

  /**
   * A city or province of the demonstration.
   *
   * @param zh its name
   * @param en its name
   * @param key letters used in codes
   * @param authority region whose authority issues local standards there
   * @param districts regions in which its organizations sit
   */
  record Place(String zh, String en, String key, String authority, List<String> districts) {}

  static final Place TIANJIN =
      new Place(
          "天津",
          "Tianjin",
          "TJ",
          "120000",
          List.of("120101", "120102", "120103", "120110", "120116"));
  static final Place JIANGJIN = new Place("重庆江津", "Jiangjin", "JJ", "500000", List.of("500116"));
  static final Place CHONGQING =
      new Place("重庆", "Chongqing", "CQ", "500000", List.of("500103", "500106", "500112"));
  static final Place XIAMEN =
      new Place("厦门", "Xiamen", "XM", "350200", List.of("350203", "350205", "350206", "350211"));
  static final Place SHANDONG =
      new Place(
          "山东",
          "Shandong",
          "SD",
          "370000",
          List.of("370102", "370202", "370602", "370702", "370303"));
  static final Place ELSEWHERE =
      new Place("北京", "Beijing", "BJ", "110000", List.of("110101", "110105", "110108"));

  static final List<Place> PLACES =
      List.of(TIANJIN, JIANGJIN, CHONGQING, XIAMEN, SHANDONG, ELSEWHERE);

  private static final int ENTERPRISES = 12;
  private static final int INSTITUTES = 3;
  private static final int ASSOCIATIONS = 2;

  private final List<DemoOrganization> all = new ArrayList<>();

  DemoWorld() {
    for (Place place : PLACES) {
      for (int n = 1; n <= ENTERPRISES; n++) {
        add(place, n, OrganizationType.ENTERPRISE, "企业", "Enterprise", place.key() + "DE" + n);
      }
      for (int n = 1; n <= INSTITUTES; n++) {
        add(place, n, OrganizationType.INSTITUTE, "研究院", "Institute", null);
      }
      for (int n = 1; n <= ASSOCIATIONS; n++) {
        add(
            place,
            n,
            OrganizationType.SOCIAL_ORGANIZATION,
            "协会",
            "Association",
            place.key() + "DA" + n);
      }
      add(place, 1, OrganizationType.AUTHORITY, "市场监管局", "Administration", null);
    }
  }

  private void add(
      Place place, int n, OrganizationType type, String zh, String en, @Nullable String code) {
    all.add(
        new DemoOrganization(
            place.key() + "-" + type + "-" + n,
            "【演示·虚构】" + place.zh() + zh + n,
            "[Demonstration, invented] " + place.en() + " " + en + " " + n,
            type,
            place.districts().get(n % place.districts().size()),
            code));
  }

  List<DemoOrganization> all() {
    return List.copyOf(all);
  }

  /** Those of a place and type. */
  List<DemoOrganization> of(Place place, OrganizationType type) {
    return all.stream().filter(o -> o.id().startsWith(place.key() + "-" + type)).toList();
  }
}
