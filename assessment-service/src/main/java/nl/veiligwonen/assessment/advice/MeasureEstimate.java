package nl.veiligwonen.assessment.advice;

import nl.veiligwonen.contracts.EuroCents;
import nl.veiligwonen.contracts.MeasureId;

/**
 * What a measure is expected to cost, without what it is.
 *
 * @param id the measure
 * @param estimatedCost what it is expected to cost, including VAT
 */
public record MeasureEstimate(MeasureId id, EuroCents estimatedCost) {}
