export interface ProgressBarProps {
  readonly label: string
  /** 0 … 1 */
  readonly value: number
}

export function ProgressBar({ label, value }: ProgressBarProps) {
  const percent = Math.round(value * 100)
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className="progress-share" style={{ width: `${percent}%` }} />
    </div>
  )
}
