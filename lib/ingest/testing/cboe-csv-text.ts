const HEADER =
  'Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest';

/** Cells of one made-up quotedata.csv line, in the order of the header. */
export interface CsvLine {
  readonly expiration: string;
  readonly call: string;
  readonly callCells: string;
  readonly strike: string;
  readonly put: string;
  readonly putCells: string;
}

/** A line of SPY 2024-01-19, strike 470; any part of it may be another. */
export function cboeCsvLine(over: Partial<CsvLine> = {}): string {
  const line: CsvLine = {
    expiration: 'Fri Jan 19 2024',
    call: 'SPY240119C00470000',
    callCells: '5.1,0.2,5.05,5.15,1200,0.11,0.52,0.031,15000',
    strike: '470.00',
    put: 'SPY240119P00470000',
    putCells: '4.2,-0.1,4.15,4.25,900,0.12,-0.48,0.03,18000',
    ...over,
  };
  return [line.expiration, line.call, line.callCells, line.strike, line.put, line.putCells].join(',');
}

/** A made-up quotedata.csv of SPY; any part of it may be another. */
export function cboeCsvText(over: {
  readonly junk?: string;
  readonly title?: string;
  readonly date?: string;
  readonly header?: string;
  readonly lines?: readonly string[];
  readonly end?: string;
}): string {
  return (
    [
      over.junk ?? '',
      over.title ?? 'SPDR S&P 500 ETF Trust,Last: 470.25,Change:  -1.75',
      over.date ??
        '"Date: January 8, 2024 at 10:52 AM EST",Bid: 470.2,Ask: 470.3,Size: 1*4,"Volume: 1,234,567"',
      over.header ?? HEADER,
      ...(over.lines ?? [cboeCsvLine()]),
    ].join('\n') + (over.end ?? '\n')
  );
}
