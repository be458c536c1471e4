# What is wrong with an answer and how to mend it, one line each.
error-prefix = Error:
error-summary-title = { $count ->
    [one] One thing needs your attention
   *[other] { $count } things need your attention
}
error-summary-kept = Everything you typed is still here. Follow a line below to the place it is about.

error-required = Please fill this in.
error-required-choice = Please choose one.
error-required-list = Please add at least one.
error-too-long = This has { $is } characters; at most { $max } fit. Please shorten it: the rest can go into a file under Papers.
error-answer-too-long = This has { $is } characters; { $max } are allowed. Please make it shorter.
error-control-character = A character that cannot be shown was taken out. Please look at the text again.
error-no-letter = There is no letter in this. Please write the name in letters.
error-not-a-number = This is not a number. Please use digits only, for example 2.
error-number-out-of-range = This must be between { $min } and { $max }.
error-not-money = We cannot read this amount. Please write it in đồng with digits, for example 1.500.000.
error-money-too-large = This amount is too large. Please check the digits.
error-money-too-small = The amount must be { $min } đồng or more.
error-not-a-date = We cannot read this date. Please write day, month and year as numbers, for example 25 11 1980.
error-date-not-real = There is no such day in the calendar. Please check the day and the month.
error-date-in-future = This date has not come yet. Please check the year.
error-date-too-early = The year must be { $year } or later. Please check it.
error-date-before = This date must not be before the one under “{ $other }”.
error-unknown-choice = This is not one of the options. Please choose again.
error-identity-length = This number has { $digits } digits. A personal identification number has 12, an old identity card has 9.
error-identity-letters = This number has digits only. Please check it, for example the letter O and the digit 0.
error-not-a-business-code = The code has 10 digits, or 10 digits, a hyphen and 3 digits. Please check it.
error-not-a-passport = A passport number has letters and digits without accents. Please check it.
error-not-a-phone = This is not a telephone number. Please write all 10 digits, or begin with + for a number abroad.
error-old-mobile-phone = Eleven-digit numbers were changed in 2018. Please write the new number with 10 digits.
error-not-an-email = This is not an e-mail address. Please write it like name@example.vn.
error-not-an-account-number = An account number has 6 to 24 digits. Please check it.
error-too-few-items = At least { $min } needed.
error-too-many-items = At most { $max }. The rest can go into a file under Papers.
error-unknown-reference = The person you chose is no longer in the list. Please choose again.
error-paper-missing = There is no file for this paper yet. Please take a photo or choose a file.
