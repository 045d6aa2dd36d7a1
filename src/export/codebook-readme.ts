/** What stands beside the tables of a codebook bundle. */
export const README = (program: string): string => `# Codebook bundle

Made by hearsay ${program}. The unit of analysis is one **statement**: words that a news report gives as somebody's. Nothing here says who is right.

| file | what it holds |
| --- | --- |
| \`codebook.csv\` | each variable with its question, and each code with its label and definition; all codes are nominal |
| \`units.csv\` | one row a statement: its words, the report around them, and its address in the ledger |
| \`sheet.csv\` | the coding sheet, empty: one row a unit, one column a variable |
| \`hearsay.csv\` | the same sheet as Hearsay fills it |

CSV is UTF-8, with a byte order mark unless it was left out. A cell that would run as a formula in a spreadsheet has an apostrophe before it.

## How to code

1. Revise \`codebook.csv\` until your coders read it the same way: add the variables of your own study, and a column for each to \`sheet.csv\`.
2. Draw the units that all coders code. Draw at random, and write down how: in R \`set.seed(1); sample(nrow(units), 200)\`.
3. Give each coder a copy of \`sheet.csv\` and of \`units.csv\`. The coder writes a name into \`coder\`, the number of a code into each cell, 98 where it cannot be told, and
   nothing where a variable was not coded. **Nobody opens \`hearsay.csv\` before**: coders who have seen an answer do not code independently.
4. Compute the agreement of each variable before anything is coded together. Disagreements are talked over afterwards, and the codebook is revised, not the figures.

## Agreement between coders

Krippendorff's alpha suits any number of coders and gaps. Alpha of .800 and more is customary; from .667 on, conclusions are tentative (Krippendorff, *Content Analysis*, chapter on
reliability). Report alpha for each variable with the number of units and coders; beside it the share of units on which coders agree, since alpha is low where one code is rare.

R, package irr:

\`\`\`r
sheets <- lapply(c("ann.csv", "ben.csv"), read.csv, fileEncoding = "UTF-8-BOM")
units <- Reduce(intersect, lapply(sheets, function(s) s$unit))
for (v in c("statement", "extent", "speaker_kind", "type", "manner", "negated", "to", "via", "inside")) {
  codes <- t(sapply(sheets, function(s) s[match(units, s$unit), v]))
  codes[codes == 98] <- NA
  print(c(variable = v, alpha = irr::kripp.alpha(codes, method = "nominal")$value))
}
\`\`\`

Python, packages pandas and krippendorff:

\`\`\`python
import krippendorff, pandas
sheets = [pandas.read_csv(f, encoding="utf-8-sig").set_index("unit") for f in ["ann.csv", "ben.csv"]]
units = sheets[0].index.intersection(sheets[1].index)
for v in ["statement", "extent", "speaker_kind", "type", "manner", "negated", "to", "via", "inside"]:
    codes = [s.loc[units, v].astype(float).replace(98, float("nan")).to_list() for s in sheets]
    print(v, krippendorff.alpha(reliability_data=codes, level_of_measurement="nominal"))
\`\`\`

\`speaker\` and \`said_on\` take words: bring spellings of one name together before you compare them.

## How well Hearsay codes

Take \`hearsay.csv\` as one more coder **after** the people have coded. \`statement\` and \`extent\` tell how many of the units are right (precision). They cannot tell what Hearsay
did not find: to know that (recall), have a coder mark every statement in the full text of some reports, and see how many of them are in \`units.csv\`.
`
