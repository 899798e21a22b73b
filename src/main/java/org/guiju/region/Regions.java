package org.guiju.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.ledger.Ref;
import org.guiju.platform.DomainException;
import org.guiju.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What other rooms ask of the divisions. Answers come from memory and are those of the caller's
 * transaction.
 */
@ApplicationScoped
public class Regions {

  static final Text NAME = new Text("行政区划", "division");

  private final RegionCache cache;

  Regions(RegionCache cache) {
    this.cache = cache;
  }

  /**
   * The code, its ancestors on the day from the nearest, {@code CN} and {@code *}. A well-formed
   * code that did not exist on the day gets the ancestors that it last had, else those that its
   * digits say.
   *
   * @throws DomainException INVALID where the text has not the form of a code
   */
  public List<String> chain(String code, LocalDate on) {
    return chainOf(code, on).codes();
  }

  /** The same, saying whether it rests on the digits alone. */
  public RegionChain chainOf(String code, LocalDate on) {
    if (RegionCodes.WORLD.equals(code)) {
      return new RegionChain(List.of(RegionCodes.WORLD), false);
    }
    return cache.tree().chain(wellFormed(code), on);
  }

  /** Whether the code is in use on the day. */
  public boolean exists(@Nullable String code, LocalDate on) {
    return code != null && cache.tree().exists(code, on);
  }

  /**
   * Whether the code belongs to the ancestor on the day; everything belongs to {@code *} and to
   * itself.
   */
  public boolean within(String code, String ancestor, LocalDate on) {
    return code.equals(ancestor)
        || RegionCodes.WORLD.equals(ancestor)
        || (RegionCodes.isWellFormed(code) && cache.tree().within(code, ancestor, on));
  }

  /** Every code ever known that belongs to the division on the day, itself included. */
  public Set<String> subtree(String code, LocalDate on) {
    return cache.tree().subtree(wellFormed(code), on);
  }

  /**
   * The divisions of a day, all as they are recorded now: they do not change while they are read.
   */
  public DivisionsToday today(LocalDate day) {
    return new DivisionsToday(cache.fresh(), day);
  }

  /** Codes of the divisions right below it on the day, in order. */
  public List<String> children(String code, LocalDate on) {
    return RegionCodes.WORLD.equals(code)
        ? List.of(RegionCodes.CHINA)
        : cache.tree().children(wellFormed(code), on);
  }

  /** Codes of the divisions that have none below them on the day, in order. */
  public List<String> leaves(LocalDate on) {
    return cache.tree().leaves(on);
  }

  /**
   * The Chinese name on the day, else the nearest one before or after; the code itself where
   * nothing is known.
   */
  public Text name(String code, LocalDate on) {
    return cache.tree().name(code, on);
  }

  /**
   * The division on the day.
   *
   * @throws DomainException NOT_FOUND where it did not exist
   */
  public RegionView get(String code, LocalDate asOf) {
    return find(code, asOf)
        .orElseThrow(() -> DomainException.notFound(new Text("当日有效的行政区划", "division on that day")));
  }

  /** The division on the day, if it existed. */
  public Optional<RegionView> find(String code, LocalDate asOf) {
    RegionTree tree = cache.tree();
    return tree.find(code, asOf)
        .map(period -> RegionView.of(period, tree.parent(code, asOf), tree.current(code)));
  }

  /** Those of the codes that exist on the day. */
  public Set<String> existing(Collection<String> codes, LocalDate on) {
    RegionTree tree = cache.tree();
    return codes.stream().filter(code -> tree.exists(code, on)).collect(Collectors.toSet());
  }

  /** The ledger's name of a division. */
  public static Ref ref(String code) {
    return new Ref(
        RegionProjector.TYPE,
        UUID.nameUUIDFromBytes(
            (RegionProjector.TYPE + ":" + code).getBytes(StandardCharsets.UTF_8)));
  }

  static String wellFormed(@Nullable String code) {
    if (code == null || !RegionCodes.isWellFormed(code)) {
      throw DomainException.invalid(
          "regionCode",
          "REGION_CODE",
          new Text(
              "行政区划代码应为六位数字（GB/T 2260）或 CN。", "A region code is six digits (GB/T 2260) or CN."));
    }
    return code;
  }
}
