problem-reference = Reference number:
problem-to-home = Go to the home page
problem-to-lookup = Look up a dossier
problem-to-help = Read the help pages

problem-not-found-title = This page was not found
problem-not-found-words = The address may be mistyped, the link may be old, or the page may open only on the device that sent the dossier. Please check the address, or open your dossier with its code and lookup secret.
problem-wrong-method-title = This page does not take requests of that kind
problem-wrong-method-words = Please go back to the previous page and send the form with the button on it.
problem-unreadable-title = The request could not be read
problem-unreadable-words = The address or the content was damaged on its way. Please go back to the previous page and try again.
problem-other-site-title = The request did not come from our site
problem-other-site-words = To protect you, we only take forms that are sent from this portal. Nothing has been recorded. Please open the page on this portal again and send it from there.
problem-gone-title = This link has expired
problem-gone-words = The draft or the link is past the time for which we keep it, and its content has been deleted to protect personal data. Please start again from the page of the procedure.
problem-conflict-title = The content has changed
problem-conflict-words = This request was already sent before, with other content. What was sent first stands. Please open the page again to see the latest content, and send again if you need to.
problem-too-large-title = That was too large to take
problem-too-large-words = Nothing of this attempt was saved; what was saved before is still there. Please go back and send one file at a time, or choose a smaller file. The limit is written beside the file button.
problem-wrong-media-type-title = We do not take this kind of content
problem-wrong-media-type-words = Please go back to the previous page and send the form that is on it.
problem-too-many-fields-title = The form has too many fields
problem-too-many-fields-words = The form that arrived has more fields than we can take. Please go back, remove some of the repeated entries, and send it again.
problem-too-often-title = You have tried too many times
problem-too-often-words = To protect dossiers, we have paused requests of this kind. Please wait { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
    } and try again. What was saved is still there.
problem-too-slow-title = The request took too long
problem-too-slow-words = Your connection may be slow. What was saved is still there. Please go back and try again; if you were sending files, send one at a time.
problem-surprise-title = Something went wrong on our side
problem-surprise-words = This was not your fault. What was saved is still there. Please try again in a few minutes. If it happens again, please give the office the reference number below.
problem-unavailable-title = The portal is not ready at the moment
problem-unavailable-words = Please try again in a few minutes. What was saved is still there.
