// Every page works without this file. With it, the narrow screen's menu folds and the skip link moves the focus.
import { Button, ErrorSummary, ServiceNavigation, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, ErrorSummary, ServiceNavigation, SkipLink]) {
  createAll(component)
}
// A closed details element is not printed by every browser: open those that belong on paper.
const opened = []
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('.hearth-open-in-print:not([open])')) {
    details.open = true
    opened.push(details)
  }
})
addEventListener('afterprint', () => {
  for (const details of opened.splice(0)) {
    details.open = false
  }
})
