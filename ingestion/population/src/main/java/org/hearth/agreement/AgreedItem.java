package org.hearth.agreement;

/**
 * An item that an agreement lets pass.
 *
 * @param item an identity item such as {@code date-of-birth}, {@code postcode}, {@code uprn}, {@code case-reference}, or a kind of
 *     fact such as {@code cin.referral}
 * @param retentionYears facts that happened longer ago than this are not shared; 1 or more
 */
public record AgreedItem(String item, int retentionYears) {}
