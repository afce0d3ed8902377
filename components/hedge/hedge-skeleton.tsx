import './hedge.css';

const bar = (width: number | string, height = 14) => <i className="skel" style={{ width, height }} />;

/** The hedge page in its final size while it is read. */
export function HedgeSkeleton() {
  return (
    <div aria-busy="true" role="status" aria-label="Reading the chain">
      <div className="bar">
        {bar(92, 32)}
        {bar(150, 20)}
      </div>
      <div className="lead hedge-lead">
        <div>
          {bar('min(560px, 90vw)', 20)}
          <p>{bar('min(420px, 80vw)')}</p>
        </div>
      </div>
      <div className="grid hedge-grid">
        {['w15', 'w9', 'w14', 'w10'].map((width) => (
          <div key={width} className={`${width} skeleton-panel`}>
            <section className="panel">
              <div className="panel-head">{bar(160)}</div>
            </section>
          </div>
        ))}
      </div>
    </div>
  );
}
