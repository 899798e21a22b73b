package org.guiju.exchange.export;

import java.time.LocalDate;
import java.util.Map;
import org.guiju.exchange.dataset.Imports;
import org.guiju.project.Way;

/** Some of everything that is listed, three of each. */
final class Things {

  private static final LocalDate START = LocalDate.of(2021, 3, 1);
  private static final int MANY = 3;
  private static final int FIRST_COMMITTEE = 100_000;
  private static final int COMMITTEES = 800_000;

  private Things() {}

  /**
   * Makes them.
   *
   * @param own what stands in the names of those that are found by it
   * @return the number of one of the standards
   */
  static String made(String own) throws InterruptedException {
    Way.organization("350206");
    String lead = Way.organization("350203");
    String standard = "";
    for (int i = 0; i < MANY; i++) {
      standard = standard(lead);
      committee(Math.floorMod(own.hashCode() + i, COMMITTEES));
    }
    String entries =
        """
        externalId,action,effectiveOn,type,nameZh,region,level,basis,year,grade,recipient
        list:%s-1,APPLY,2022-01-05,FUJIAN_STANDARDS_CONTRIBUTION,奖一%s,350203,PROVINCIAL,,2022,一等奖,某公司
        list:%s-2,APPLY,2022-01-06,FUJIAN_STANDARDS_CONTRIBUTION,奖二%s,350203,PROVINCIAL,,2022,,某公司
        list:%s-3,APPLY,2022-01-06,FUJIAN_STANDARDS_CONTRIBUTION,奖三%s,350203,PROVINCIAL,,2022,,某公司
        """;
    Imports.csv(entries.replace("%s", own), "?dataset=entries&register=AWARD");
    String declarations =
        """
        externalId,organization,declaredOn,standards,products,indicator,indicatorValue,indicatorMethod,inferiorThanRecommended
        %s-1,ORG,2024-03-01,Q/%s 1-2024,示例产品,强度,10,称重,false
        %s-2,ORG,2024-03-02,Q/%s 2-2024,"=示例,""产""品",强度,10,称重,false
        %s-3,ORG,2024-03-03,Q/%s 3-2024,示例,强度,10,称重,false
        """;
    Imports.csv(declarations.replace("%s", own).replace("ORG", lead), "?dataset=declarations");
    return standard;
  }

  /** A project that became a standard, and another with a patent; the number of the first. */
  private static String standard(String lead) {
    Way way = Way.registered(START, lead).through(Way.TO_PUBLICATION);
    Way.admin()
        .body(
            Map.of(
                "effectiveOn", way.on.toString(),
                "reason", "trial",
                "inputs",
                    Map.of("patentNumber", "ZL201910000001.X", "holder", "某公司", "clause", "5.2")))
        .post("/api/v1/projects/{id}/patents", Way.registered(START, lead).id)
        .then()
        .statusCode(201);
    return Way.admin().get("/api/v1/projects/{id}", way.id).jsonPath().getString("numbers[0]");
  }

  private static void committee(int some) {
    Way.admin()
        .body(Map.of("code", "SAC/TC " + (FIRST_COMMITTEE + some), "nameZh", "试验委员会" + some))
        .post("/api/v1/committees")
        .then()
        .statusCode(201);
  }
}
