package org.guiju.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.platform.paging.Page;

/** Who cites an edition, and what it cites. */
@Schema(
    name = "Citations",
    description = "Who cites an edition, and what it cites, as it stands on a day.")
record CitationsView(
    @Schema(
            description =
                "Valid editions and running projects that cite it, a page of them; references"
                    + " without a year count for the edition that they lead to.")
        Page<CitingView> citedBy,
    @Schema(description = "What it cites.") List<CitedView> cites) {}
