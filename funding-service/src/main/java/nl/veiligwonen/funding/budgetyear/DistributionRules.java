package nl.veiligwonen.funding.budgetyear;

/**
 * How a year is distributed. Announced with its ceiling (Awb 4:26), and never changed.
 *
 * @param distribution in which order, or in which shares
 * @param whenTooLittle what happens to a request for more than there is left
 * @param loweringAnnounced whether it was announced with the ceiling that it may be lowered, also for those who have
 *     asked already (Awb 4:28)
 */
public record DistributionRules(Distribution distribution, WhenTooLittle whenTooLittle, boolean loweringAnnounced) {

    /** In the order of receipt; what does not fit is refused; the ceiling holds for those who have asked. */
    public static final DistributionRules USUAL =
            new DistributionRules(Distribution.ORDER_OF_RECEIPT, WhenTooLittle.REFUSE, false);
}
