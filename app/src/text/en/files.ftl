# Files that people send: the rules, and why a file is refused.
files-rules = We take { $types } files. Each file may be up to { $file }; one application may hold up to { $files } files and { $dossier } in total.
files-types-last = { $first } or { $last }
file-pages =
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }
file-size-bytes = { $n } bytes
file-size-kilobytes = { $n } KB
file-size-megabytes = { $n } MB

file-empty = This file is empty. Please open it on your device to check it, then choose it again.
file-name-missing = This file has no name. Please give it a name and send it again.
file-type-not-taken = This type of file is not taken here. Please send { $types }; you can photograph a paper document with your phone.
file-wrong-content = The name says that this file is { $expected }, but its content is not. Please save it as { $expected } and send it again.
file-too-large = This file is larger than { $limit }. Please photograph or scan it again at a medium quality, or split it into several files.
file-dossier-full = With this file, the application would be larger than { $limit }. Please make the file smaller, or remove files that are not needed.
file-too-many-files = The application already holds { $limit } files, which is the most it can hold. Please remove one, or put several pages into one PDF file.
file-damaged = This file is damaged or part of it is missing, so it cannot be read. Please save or photograph it again, then send it again.
file-locked = This file is protected by a password, so the officer cannot open it. Please send a copy without a password.
file-active-content = This PDF file contains code that runs by itself, so it is not taken for safety reasons. Please print it to a new PDF file, or print it on paper and photograph it.
file-attachments = This PDF file contains other files. Please take them out and send each one on its own.
file-macros = This file contains macros (code that runs by itself), so it is not taken. Please save it without macros, or save it as a PDF.
file-outside-content = This file fetches content from somewhere else when it is opened, so it is not taken. Please save it as a PDF and send it again.
file-embedded-object = This file contains another file or program, so it is not taken. Please remove that part, or save the file as a PDF and send it again.
file-too-many-pixels = This picture is too large: it has more than { $megapixels } million pixels. Please lower its resolution and send it again.
file-unpacks-too-large = The content of this file is unusually large, so it is not taken. Please save it as a new PDF file and send it again.
file-too-complex = This file is too complex to be read to its end. Please save it as a simpler PDF file, or photograph each page.
