import type { Format } from '../messages/format.js';
import type { HelpSegment } from '../schema/field.js';

/** Words and links of a help text. The links were found safe when the application was parsed. */
export function HelpText({
  segments,
  format,
}: {
  readonly segments: readonly HelpSegment[];
  readonly format: Format;
}) {
  return segments.map((segment, index) => {
    const key = `${index}`;
    if (segment.type === 'text') return <span key={key}>{segment.text}</span>;
    return (
      <a key={key} href={segment.href} target="_blank" rel="noopener noreferrer">
        {segment.text}
        <span data-kcf="sr-only"> {format({ id: 'opensInNewTab' })}</span>
      </a>
    );
  });
}
