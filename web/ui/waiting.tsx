/** The shape of what comes: grey bars of the given heights in pixels. */
export function Waiting({ heights, label }: { heights: number[]; label: string }) {
  return (
    <output className="waiting" aria-label={label} aria-busy="true">
      {heights.map((height, index) => (
        // The bars never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className="waiting-bar" style={{ height }} />
      ))}
    </output>
  );
}
