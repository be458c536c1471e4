//! Mails to citizens: one message type per event of the table, subject, text and HTML.
