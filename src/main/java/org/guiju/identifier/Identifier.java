package org.guiju.identifier;

import java.util.List;
import org.guiju.vocabulary.Kind;
import org.guiju.vocabulary.Nature;
import org.jspecify.annotations.Nullable;

/**
 * A standard's number, read.
 *
 * @param grammar which grammar read it: GB, GB/T, GB/Z, GSB, GBZ, GBJ, INDUSTRY, LOCAL, LOCAL_FOOD,
 *     GROUP, ENTERPRISE, ISO_IEC, ISO_IEC_DIRECTIVES, IEC_WORKING_DOCUMENT, JIS
 * @param kind kind of standard; null for a foreign national number
 * @param nature nature; null where the number does not tell
 * @param issuer code of who issues: GB, JB, NB/SH, DB37, DB3701, T/CAS, Q/ABC, ISO, ISO/IEC
 * @param regionCode six digits of GB/T 2260 of the region that issues; null otherwise
 * @param industryCode code of the industry; null otherwise
 * @param number sequence number as written, leading zeros kept
 * @param parts parts after the number, outermost first
 * @param year year of publication, four digits; null where the text gives none
 * @param canonical how the number is written
 * @param sortKey a text whose natural order sorts numbers as people expect: issuer, number, parts,
 *     year
 * @param familyKey the number without its year: the same for all editions of one standard
 * @param urn URN; null where there is none
 * @param duals other numbers of the same text ({@code GB/T 19001-2016/ISO 9001:2015})
 * @param supplements amendments and the like, outermost first
 * @param international what only ISO and IEC numbers have; null otherwise
 */
public record Identifier(
    String grammar,
    @Nullable Kind kind,
    @Nullable Nature nature,
    String issuer,
    @Nullable String regionCode,
    @Nullable String industryCode,
    String number,
    List<String> parts,
    @Nullable Integer year,
    String canonical,
    String sortKey,
    String familyKey,
    @Nullable String urn,
    List<Identifier> duals,
    List<Supplement> supplements,
    @Nullable International international)
    implements Parsed {}
