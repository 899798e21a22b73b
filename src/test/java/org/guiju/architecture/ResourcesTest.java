package org.guiju.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a class that answers HTTP may be made of. */
class ResourcesTest {

  /**
   * Methods that need not state a permission, as "Class.method", each with its reason beside it.
   */
  private static final Set<String> WITHOUT_PERMISSION = Set.of();

  private static final DescribedPredicate<JavaMethod> ANSWER_HTTP =
      describe("answer HTTP", method -> method.isMetaAnnotatedWith(HttpMethod.class));

  private static final DescribedPredicate<JavaMethod> GUARDED =
      describe(
          "guarded by a stated permission",
          method ->
              method.isAnnotatedWith(PermitAll.class)
                  || method.isAnnotatedWith(RolesAllowed.class)
                  || method.isAnnotatedWith(Authenticated.class)
                  || method.isAnnotatedWith(DenyAll.class)
                  || WITHOUT_PERMISSION.contains(
                      method.getOwner().getSimpleName() + "." + method.getName()));

  private static final DescribedPredicate<JavaClass> RESOURCES =
      describe("are resources", type -> type.isAnnotatedWith(Path.class));

  private static final DescribedPredicate<JavaClass> REACH_THE_DATABASE =
      describe(
          "reach the database",
          type ->
              type.isAnnotatedWith(Entity.class)
                  || type.isAssignableTo(PanacheRepositoryBase.class)
                  || type.isAssignableTo(EntityManager.class)
                  || type.isAssignableTo(DataSource.class)
                  || type.getSimpleName().endsWith("Repository")
                  || type.getPackageName().equals("org.guiju.platform.jdbc"));

  @Test
  void everyMethodStatesItsPermission() {
    methods()
        .that(ANSWER_HTTP)
        .should(be(GUARDED))
        .because("a missing annotation is the usual hole")
        .check(Guiju.CODE);
  }

  @Test
  void resourcesUseServicesOnly() {
    noClasses()
        .that(RESOURCES)
        .should()
        .dependOnClassesThat(REACH_THE_DATABASE)
        .because("entities do not leave the transaction")
        .check(Guiju.CODE);
  }

  @Test
  void onlyResourcesAnswerHttp() {
    methods().that(ANSWER_HTTP).should().beDeclaredInClassesThat(RESOURCES).check(Guiju.CODE);
  }
}
