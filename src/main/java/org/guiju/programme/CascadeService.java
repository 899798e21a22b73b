package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guiju.counting.Counting;
import org.guiju.counting.Figures;
import org.guiju.counting.RegionsAsOf;
import org.guiju.counting.Shape;
import org.guiju.platform.time.LegalDay;
import org.jspecify.annotations.Nullable;

/** Follows a target down to those who carry parts of it. */
@ApplicationScoped
class CascadeService {

  private final ProgrammeBook programmes;
  private final Counting counting;
  private final Territorial territorial;
  private final LegalDay legalDay;

  CascadeService(
      ProgrammeBook programmes, Counting counting, Territorial territorial, LegalDay legalDay) {
    this.programmes = programmes;
    this.territorial = territorial;
    this.counting = counting;
    this.legalDay = legalDay;
  }

  /** A target of a lower document that names the one that is split. */
  private record Own(Programme programme, Target target) {}

  Cascade cascade(
      String programme,
      String target,
      RegionsAsOf regions,
      LocalDate asOf,
      @Nullable Instant knownAt) {
    Territorial.Asked as = territorial.as(regions);
    Target whole = as.of(programmes.target(programme, target, asOf, knownAt));
    List<Own> own = own(programme, whole, asOf, knownAt);
    Instant told = knownAt == null ? legalDay.now() : knownAt;
    return counting.inOneView(
        figures -> {
          View view = new View(figures, as, asOf, knownAt, told);
          List<Cascade.Carried> parts = new ArrayList<>();
          for (Part part : whole.parts()) {
            parts.add(
                view.carried(
                    programme,
                    whole,
                    part,
                    own.stream()
                        .filter(o -> o.target().region().equals(part.region()))
                        .findFirst()
                        .orElse(null)));
          }
          for (Own lower : own) {
            if (parts.stream()
                .noneMatch(
                    p ->
                        lower.programme().code().equals(codeOf(p.own()))
                            && lower
                                .target()
                                .id()
                                .equals(Objects.requireNonNull(p.own()).target()))) {
              parts.add(view.carried(programme, whole, null, lower));
            }
          }
          return cascade(view, programme, whole, parts);
        });
  }

  private static @Nullable String codeOf(@Nullable PartOf own) {
    return own == null ? null : own.programme();
  }

  private List<Own> own(String programme, Target whole, LocalDate asOf, @Nullable Instant knownAt) {
    List<Own> own = new ArrayList<>();
    for (Programme other : programmes.all(asOf, knownAt)) {
      for (Target target : other.targets()) {
        PartOf partOf = target.partOf();
        if (partOf != null
            && partOf.programme().equals(programme)
            && whole.isKnownAs(partOf.target())) {
          own.add(new Own(other, target));
        }
      }
    }
    return own;
  }

  private static Cascade cascade(
      View view, String programme, Target whole, List<Cascade.Carried> parts) {
    Shape shape = whole.shape();
    boolean additive = shape == Shape.FLOW || shape == Shape.STOCK;
    BigDecimal sum =
        parts.stream().map(Cascade.Carried::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal reached =
        parts.stream()
            .map(part -> part.progress().actual())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean counted =
        additive
            && !parts.isEmpty()
            && parts.stream().noneMatch(part -> part.progress().actual() == null);
    return new Cascade(
        view.asOf(),
        view.told(),
        view.progress(programme, whole),
        balance(additive, parts.isEmpty(), sum.compareTo(whole.value())),
        additive && !parts.isEmpty() ? sum : null,
        counted ? reached : null,
        List.copyOf(parts));
  }

  private static Cascade.Balance balance(boolean additive, boolean none, int order) {
    if (none) {
      return Cascade.Balance.NO_PARTS;
    }
    if (!additive) {
      return Cascade.Balance.NOT_ADDITIVE;
    }
    return order == 0
        ? Cascade.Balance.EXACT
        : order > 0 ? Cascade.Balance.OVER : Cascade.Balance.SHORT;
  }

  /** One view of what is counted. */
  private record View(
      Figures figures,
      Territorial.Asked as,
      LocalDate asOf,
      @Nullable Instant knownAt,
      Instant told) {

    TargetProgress progress(String programme, Target target) {
      return ProgressService.progress(figures, programme, as.of(target), asOf, knownAt, told);
    }

    /** At least one of {@code split} and {@code own} is there. */
    Cascade.Carried carried(
        String programme, Target whole, @Nullable Part split, @Nullable Own own) {
      BigDecimal ownValue = own == null ? null : own.target().value();
      BigDecimal value = split == null ? Objects.requireNonNull(ownValue) : split.value();
      String region =
          split == null ? Objects.requireNonNull(own).target().region() : split.region();
      return new Cascade.Carried(
          region,
          value,
          split,
          own == null ? null : new PartOf(own.programme().code(), own.target().id()),
          ownValue,
          own == null
              ? progress(programme, whole.in(region, value, credit(whole, split)))
              : progress(own.programme().code(), own.target()),
          departments(split, own));
    }

    private static Credit credit(Target whole, @Nullable Part split) {
      Credit own = split == null ? null : split.credit();
      return own == null ? whole.credit() : own;
    }

    private static List<String> departments(@Nullable Part split, @Nullable Own own) {
      if (split != null && split.department() != null) {
        return List.of(split.department());
      }
      return own == null ? List.of() : own.target().departments().responsible();
    }
  }
}
