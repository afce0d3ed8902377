'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { Panel } from '@/components/panel/panel.tsx';
import './event-form.css';
import { type EventErrors, type EventFields, eventErrors, eventFile } from './send-event.ts';

const TIMINGS = [
  ['unknown', 'unknown'],
  ['before_open', 'before the open'],
  ['during', 'during the session'],
  ['after_close', 'after the close'],
] as const;

interface FieldProps {
  /** Of the control inside. */
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

function Field({ id, label, error, children }: FieldProps) {
  return (
    <div className="event-field">
      <label htmlFor={id}>{label}</label>
      {children}
      {error === undefined ? null : (
        <small className="loss" role="alert">
          {error}
        </small>
      )}
    </div>
  );
}

/** Enters a dividend or an earnings date; what the server will not take is said beside its field. */
export function EventForm({ symbol }: { readonly symbol: string }) {
  const [fields, setFields] = useState<EventFields>({
    symbol,
    kind: 'dividend',
    date: '',
    amount: '',
    timing: 'unknown',
  });
  const [token, setToken] = useState('');
  const [errors, setErrors] = useState<EventErrors>({});
  const [said, setSaid] = useState('');
  const set = (change: Partial<EventFields>) => {
    setFields({ ...fields, ...change });
    setSaid('');
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const headers = {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    };
    const found = await fetch('/api/v1/market-data', { method: 'POST', headers, body: eventFile(fields) })
      .then(async (answer) => eventErrors(answer.status, await answer.text()))
      .catch(() => ({ form: 'The connection broke. Sending it again does no harm.' }));
    setErrors(found ?? {});
    setSaid(
      found === null ? `Stored: ${fields.kind} of ${fields.symbol.toUpperCase()} on ${fields.date}.` : '',
    );
  };
  const isDividend = fields.kind === 'dividend';
  return (
    <Panel
      id="events"
      title="Dividends and earnings"
      about="entered here or imported as CSV or JSON"
      clock={null}
    >
      <form className="event-form" onSubmit={send} noValidate>
        <Field id="event-symbol" label="Symbol" error={errors.symbol}>
          <input
            id="event-symbol"
            className="field l"
            value={fields.symbol}
            onChange={(e) => set({ symbol: e.target.value })}
            aria-invalid={errors.symbol !== undefined}
          />
        </Field>
        <Field id="event-kind" label="Kind" error={errors.kind}>
          <select
            id="event-kind"
            className="field l"
            value={fields.kind}
            onChange={(e) => set({ kind: e.target.value === 'earnings' ? 'earnings' : 'dividend' })}
          >
            <option value="dividend">Dividend</option>
            <option value="earnings">Earnings</option>
          </select>
        </Field>
        <Field id="event-date" label={isDividend ? 'Ex-date' : 'Date'} error={errors.date}>
          <input
            id="event-date"
            type="date"
            className="field l"
            value={fields.date}
            onChange={(e) => set({ date: e.target.value })}
            aria-invalid={errors.date !== undefined}
          />
        </Field>
        {isDividend ? (
          <Field id="event-amount" label="Dollars per share" error={errors.amount}>
            <input
              id="event-amount"
              inputMode="decimal"
              className="field"
              value={fields.amount}
              onChange={(e) => set({ amount: e.target.value })}
              aria-invalid={errors.amount !== undefined}
            />
          </Field>
        ) : (
          <Field id="event-timing" label="Time" error={errors.timing}>
            <select
              id="event-timing"
              className="field l"
              value={fields.timing}
              onChange={(e) => set({ timing: e.target.value })}
            >
              {TIMINGS.map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        {errors.form?.includes('token') ? (
          <Field id="event-token" label="Token of this server for writes" error={undefined}>
            <input
              id="event-token"
              type="password"
              className="field l"
              autoComplete="off"
              value={token}
              onChange={(e) => setToken(e.target.value)}
            />
          </Field>
        ) : null}
        <button type="submit" className="btn primary">
          Store
        </button>
      </form>
      {errors.form === undefined ? null : (
        <p className="loss" role="alert">
          {errors.form}
        </p>
      )}
      <p className="muted" role="status">
        {said}
      </p>
    </Panel>
  );
}
