// Every page works without this file. With it, the narrow screen's menu folds and the skip link moves the focus.
import { Button, ErrorSummary, ServiceNavigation, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, ErrorSummary, ServiceNavigation, SkipLink]) {
  createAll(component)
}
