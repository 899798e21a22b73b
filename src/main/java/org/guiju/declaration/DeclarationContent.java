package org.guiju.declaration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration says; everything here can be changed by PATCH and becomes public with the next
 * PUBLISH, UPDATE or CORRECT.
 *
 * @param standards the standards executed
 * @param products the products they are executed for
 * @param services the services they are executed for
 * @param indicators of the declarer's own standards
 * @param inferiorThanRecommended whether indicators are fewer or lower than the recommended
 *     standard's (Order 83 art. 14); absent while not answered
 * @param inferiorNote which, where there are such
 * @param commissioningParty who commissions the production (Order 83 art. 15)
 * @param firstSupplyOn day on which the product or service is first supplied
 * @param commitment words of the commitment
 * @param publicationDocument document by which a group standard is published
 * @param patents whether patents are involved; absent while not answered
 * @param patentList the patents that are involved, each by its number and holder
 * @param externalIds ids in other systems, by system
 */
@Schema(description = "What a declaration says.")
public record DeclarationContent(
    @Size(max = 200) List<@Valid @NotNull DeclaredStandard> standards,
    @Size(max = 200) List<@NotBlank @Size(max = 300) String> products,
    @Size(max = 200) List<@NotBlank @Size(max = 300) String> services,
    @Size(max = 500) List<@Valid @NotNull DeclaredIndicator> indicators,
    @Nullable Boolean inferiorThanRecommended,
    @Size(max = 2000) @Nullable String inferiorNote,
    @Size(max = 300) @Nullable String commissioningParty,
    @Nullable LocalDate firstSupplyOn,
    @Size(max = 5000) @Nullable String commitment,
    @Size(max = 500) @Nullable String publicationDocument,
    @Nullable Boolean patents,
    @Size(max = 200) List<@NotBlank @Size(max = 500) String> patentList,
    @Size(max = 20)
        Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 200) String> externalIds) {

  public DeclarationContent {
    standards = orNone(standards);
    products = orNone(products);
    services = orNone(services);
    indicators = orNone(indicators);
    patentList = orNone(patentList);
    externalIds = externalIds == null ? Map.of() : Map.copyOf(externalIds);
  }

  /** A declaration that names standards and nothing else yet. */
  public static DeclarationContent of(List<DeclaredStandard> standards) {
    return new DeclarationContent(
        standards, List.of(), List.of(), List.of(), null, null, null, null, null, null, null,
        List.of(), Map.of());
  }

  /** The declarer's own standards. */
  List<DeclaredStandard> own() {
    return standards.stream().filter(DeclaredStandard::byDeclarer).toList();
  }

  /** The standard that it is mainly about: the first of its own, else the first. */
  @Nullable DeclaredStandard main() {
    List<DeclaredStandard> first = own().isEmpty() ? standards : own();
    return first.isEmpty() ? null : first.getFirst();
  }

  /** What it is called in lists: its products and services, else the name of its main standard. */
  @Nullable String title() {
    if (products.isEmpty() && services.isEmpty()) {
      DeclaredStandard main = main();
      return main == null ? null : main.name();
    }
    return String.join("；", Stream.concat(products.stream(), services.stream()).toList());
  }

  /** A list that may be absent; requests with a null in one are refused, old histories are not. */
  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
