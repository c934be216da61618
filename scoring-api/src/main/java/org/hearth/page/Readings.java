package org.hearth.page;

import org.hearth.access.Access;
import org.hearth.access.SignIn;
import org.hearth.contest.Contests;
import org.hearth.decision.Decisions;
import org.hearth.household.Households;
import org.hearth.outlook.Outlook;
import org.hearth.teamlist.WorkLists;
import org.hearth.transparency.Transparency;

/** Everything a page reads. All but {@code access} and {@code signIn} block: call them in {@code executeBlocking}. */
public record Readings(
        Access access,
        SignIn signIn,
        WorkLists workLists,
        Households households,
        Decisions decisions,
        Contests contests,
        Outlook outlook,
        Transparency transparency) {}
