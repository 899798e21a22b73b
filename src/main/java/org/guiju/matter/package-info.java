/**
 * Matters (事项): small procedures about a project, an edition or a declaration, such as patent
 * disclosures, requests for a change of the plan, amendment slips, translations, filings and
 * appeals.
 */
@NullMarked
package org.guiju.matter;

import org.jspecify.annotations.NullMarked;
