/** Logistic weights that turn the model's own probabilities into the chance that an attribution is right on whose word; fitted by `npm run score -- --calibrate`. */
export interface Calibration {
  readonly bias: number
  readonly content: number
  readonly cue: number
  readonly source: number
  readonly link: number
}
