/** The shape of what comes: grey bars of the given heights in pixels. */
export function Waiting({ heights, label }: { heights: number[]; label: string }) {
  return (
    <div className="waiting" role="status" aria-label={label} aria-busy="true">
      {heights.map((height, index) => (
        // The bars never change their order.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="waiting-bar" style={{ height }} />
      ))}
    </div>
  );
}
