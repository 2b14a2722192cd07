import type { AllocationFault } from '#app/modules/award/domain/allocation/allocation-faults.ts'

/** What each fault is called on the command line, beside the pointer to the value. */
export const allocationFaultText = {
  'no-lots': 'must have at least one lot',
  'name-empty': 'must not be empty',
  'lot-repeated': 'is already used',
  'bid-without-lots': 'must name at least one lot',
  'lot-unknown': 'is not one of the lots',
  'lot-repeated-in-bid': 'is already named by this bid',
  'price-not-positive': 'must be greater than 0',
  'max-below-min': 'must not be less than minSuppliers',
  'points-off-range': 'must be from 0 to 100',
  'quality-missing': 'is required: the supplier bids and quality counts',
  'pounds-per-point-negative': 'must be 0 or more',
} as const satisfies Record<AllocationFault, string>
