// The least that helps: focus on errors and news, no double sending.
import {
  Button,
  ErrorSummary,
  NotificationBanner,
  SkipLink,
  createAll,
} from "govuk-frontend";

// govuk-frontend starts only where this class says that modules run.
document.body.classList.add("govuk-frontend-supported");

createAll(Button, { preventDoubleClick: true });
for (const Component of [ErrorSummary, NotificationBanner, SkipLink]) {
  createAll(Component);
}
