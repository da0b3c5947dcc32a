import type { FillOffer } from '../fields/FillOffers.js';
import type { PartProps } from './components.js';

/** Offers to fill several fields from one paste; once accepted, offers to take it back. */
export function FillNotice({ form, offer }: PartProps & { readonly offer: FillOffer }) {
  const { core, language, offers } = form;
  const { format } = language;
  const values = { count: offer.count, total: offer.total };
  switch (offer.type) {
    case 'offered':
      return (
        <div data-kcf="fill">
          <p>{format({ id: 'fillOffered', values })}</p>
          <div data-kcf="fill-buttons">
            <button type="button" data-kcf="fill-accept" onClick={() => core.intake.acceptFill()}>
              {format({ id: 'fillAccept', values })}
            </button>
            <button type="button" data-kcf="fill-dismiss" onClick={offers.drop}>
              {format({ id: 'fillDismiss' })}
            </button>
          </div>
        </div>
      );
    case 'accepted':
      return (
        <div data-kcf="fill">
          <p>{format({ id: 'fillAccepted', values })}</p>
          <button type="button" data-kcf="undo" onClick={() => core.intake.undoFill()}>
            {format({ id: 'undo' })}
          </button>
        </div>
      );
    default:
      return offer satisfies never;
  }
}
