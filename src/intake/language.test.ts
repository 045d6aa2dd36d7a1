import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  ['The minister said that the plan would go to a vote, and that members of both houses had been told of it on Monday.', 'en'],
  ['Rain fell on the hills all night.', 'en'],
  ['Der Sprecher der Regierung sagte am Montag, man werde den Antrag prüfen.', 'de'],
  ['Le ministre a déclaré lundi que le projet serait soumis au vote avant la fin du mois.', 'fr'],
  ['El portavoz dijo el lunes que el plan se votará antes de fin de mes.', 'es'],
  ['Президент заявил в понедельник, что план будет вынесен на голосование.', 'ru'],
  ['قال المتحدث يوم الاثنين إن الخطة ستعرض للتصويت قبل نهاية الشهر.', 'ar'],
  ['发言人星期一表示，该计划将在月底前提交表决。', 'zh'],
  ['Too short to tell', null],
  ['41,534 – 96,092 (2024)', null],
  ['', null],
  ['😀'.repeat(600), null],
  ['\uD800\uDC00'.repeat(999).slice(1), null],
])('%.40s is %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})
