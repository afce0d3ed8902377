/** The trap page in its final size while it is read. */
export function TrapSkeleton() {
  return (
    <div aria-busy="true" role="status" aria-label="Reading the chain">
      <div className="bar">
        <i className="skel" style={{ width: 92, height: 32 }} />
        <i className="skel" style={{ width: 150, height: 20 }} />
      </div>
      <div className="skeleton-verdict">
        <i className="skel" style={{ width: 140, height: 20 }} />
        <i className="skel" style={{ width: 'min(680px, 90%)', height: 16 }} />
      </div>
      <div className="grid skeleton-top">
        <div className="panel">
          <div className="panel-head">
            <i className="skel" style={{ width: 160, height: 14 }} />
          </div>
        </div>
        <div className="panel">
          <div className="panel-head">
            <i className="skel" style={{ width: 80, height: 14 }} />
          </div>
          {['net', 'volume', 'momentum', 'turnover'].map((row) => (
            <div className="skeleton-row" key={row}>
              <i className="skel" style={{ width: 150, height: 14 }} />
              <i className="skel" style={{ width: 70, height: 14 }} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
