import { useEffect, useRef } from 'react';
import type { FillOffer } from '../fields/FillOffers.js';
import type { PartProps } from './components.js';

/** Offers to fill several fields from one paste; once accepted, offers to take it back. */
export function FillNotice({ form, offer }: PartProps & { readonly offer: FillOffer }) {
  const { core, language, offers } = form;
  const { format } = language;
  const values = { count: offer.count, total: offer.total };
  const { announcer } = form;
  const accepted = offer.type === 'accepted';
  const news = format({ id: accepted ? 'fillAccepted' : 'fillOffered', values });
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(
    function followOffer() {
      announcer.say(news);
      // The button that accepted is gone, and the focus with it.
      if (accepted) undo.current?.focus();
    },
    [announcer, news, accepted],
  );
  const dismiss = () => {
    offers.drop();
    core.controls.get(offer.field.id)?.focus();
  };
  switch (offer.type) {
    case 'offered':
      return (
        <div data-kcf="fill">
          <p>{news}</p>
          <div data-kcf="fill-buttons">
            <button type="button" data-kcf="fill-accept" onClick={() => core.intake.acceptFill()}>
              {format({ id: 'fillAccept', values })}
            </button>
            <button type="button" data-kcf="fill-dismiss" onClick={dismiss}>
              {format({ id: 'fillDismiss' })}
            </button>
          </div>
        </div>
      );
    case 'accepted':
      return (
        <div data-kcf="fill">
          <p>{news}</p>
          <button type="button" data-kcf="undo" ref={undo} onClick={() => core.intake.undoFill()}>
            {format({ id: 'undo' })}
          </button>
        </div>
      );
    default:
      return offer satisfies never;
  }
}
