package org.guiju.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.guiju.counting.Indicators;
import org.guiju.counting.Measure;
import org.guiju.platform.language.RequestLanguage;

/** Shows progress in the language of the request. */
@ApplicationScoped
class ProgressViews {

  private final Indicators indicators;
  private final RequestLanguage language;

  ProgressViews(Indicators indicators, RequestLanguage language) {
    this.indicators = indicators;
    this.language = language;
  }

  List<ProgressView> of(List<TargetProgress> all) {
    return of(all, language.get());
  }

  /** In a language, whatever that of the request is. */
  List<ProgressView> of(List<TargetProgress> all, Locale locale) {
    return all.stream()
        .map(progress -> ProgressView.of(progress, roles(progress.target()), locale))
        .toList();
  }

  private boolean roles(Target target) {
    String measure = target.measure();
    return measure != null && indicators.measure(measure).map(Measure::roles).orElse(false);
  }
}
