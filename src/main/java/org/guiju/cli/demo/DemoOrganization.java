package org.guiju.cli.demo;

import org.guiju.organization.OrganizationType;
import org.jspecify.annotations.Nullable;

/**
 * An invented organization.
 *
 * @param id external id in the system {@code demo}
 * @param nameZh name, which says that it is invented
 * @param nameEn name, which says that it is invented
 * @param region where it is
 * @param code code that its standards bear, of associations and enterprises
 */
record DemoOrganization(
    String id,
    String nameZh,
    String nameEn,
    OrganizationType type,
    String region,
    @Nullable String code) {

  String reference() {
    return "demo:" + id;
  }
}
