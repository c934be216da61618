// Every page works without this file. With it, the narrow screen's menu folds and the skip link moves the focus.
import { Button, ErrorSummary, ServiceNavigation, SkipLink, createAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, ErrorSummary, ServiceNavigation, SkipLink]) {
  createAll(component)
}

// A dashboard inside the page, where there is one: the table that says the same stays below it. The frame asks for its token over a
// message channel, as Superset's embedding expects; a new one is handed over before the old one ends.
const guest = async (slug) => {
  const answer = await fetch(`/api/v1/dashboards/${slug}/guest-token`, { headers: { accept: 'application/json' } })
  return answer.ok ? answer.json() : undefined
}
const show = (place, first) => {
  const slug = place.dataset.dashboard
  const frame = document.createElement('iframe')
  frame.title = place.dataset.title
  // Superset shows itself only inside pages that it was told of, and goes by the referrer.
  frame.referrerPolicy = 'origin'
  frame.src = first.url
  frame.className = 'hearth-dashboard__frame'
  frame.addEventListener('load', () => {
    const channel = new MessageChannel()
    const give = (token) => channel.port1.postMessage({ switchboardAction: 'emit', method: 'guestToken', args: { guestToken: token } })
    frame.contentWindow.postMessage({ type: '__embedded_comms__', handshake: 'port transfer' }, new URL(first.url).origin, [channel.port2])
    channel.port1.start()
    give(first.token)
    setInterval(async () => {
      const next = await guest(slug)
      if (next) give(next.token)
    }, (first.expires_in_seconds - 60) * 1000)
  })
  place.append(frame)
  place.hidden = false
}
for (const place of document.querySelectorAll('[data-dashboard]')) {
  guest(place.dataset.dashboard).then((first) => first && show(place, first)).catch(() => undefined)
}
